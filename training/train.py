"""Trains the reader; goes on from what is in RUN_DIR.

usage: train.py ENCODER_DIR CORPUS_DIR RUN_DIR [--epochs N] [--seed N]

RUN_DIR holds what features.ts and teach.py wrote. Each epoch cuts the articles into other windows; a moving average of
the weights (Polyak and Juditsky 1992) is what is kept. A last epoch also shows fragments, as the contents are in which
nested attributions are looked for.
"""
import argparse
import json
import os
import random
import time

import torch
import torch.nn.functional as F

import examples as ex
from network import Reader

WINDOW, BUDGET = 254, 2048
WEIGHTS = {"tag": 1.0, "cue": 0.3, "source": 0.3, "start": 0.15, "end": 0.15,
           "head": 0.25, "relation": 0.15, "name": 0.2, "word_class": 0.15}
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
TAUGHT = {"head", "relation", "name", "word_class"}
RATES, POLISH_RATES = (1.2e-4, 1e-3), (4e-5, 3e-4)  # encoder, heads
WARM, FLOOR, DECAY = 0.08, 0.02, 0.998
SHARE = 0.35  # of relations that an epoch with fragments shows once more alone


def collate(batch):
    """Padded tensors of a batch: inputs, mask, labels."""
    longest = max(len(inputs[0]) for inputs, _ in batch)
    pad = lambda rows, value: torch.tensor([row + [value] * (longest - len(row)) for row in rows], device=DEVICE)
    inputs = [pad([item[0][k] for item in batch], 0) for k in range(4)]
    mask = pad([[1] * len(item[0][0]) for item in batch], 0)
    labels = {name: pad([item[1][name] for item in batch], ex.IGNORE) for name in batch[0][1]}
    return inputs, mask, labels


def losses(out, labels):
    """Mean cross-entropy of each task, tasks without a label in the batch left out."""
    found = {}
    for name, target in labels.items():
        if (target != ex.IGNORE).any():
            found[name] = F.cross_entropy(out[name].flatten(0, 1), target.flatten(), ignore_index=ex.IGNORE)
    return found


def evaluate(model, articles):
    """Loss and accuracy of each task over whole windows."""
    model.eval()
    totals = {}
    parts = [ex.example(a, s, e) for a in articles for s, e in ex.windows(a, WINDOW)]
    with torch.no_grad():
        for batch in ex.batches(parts, BUDGET, 0):
            inputs, mask, labels = collate(batch)
            out = model(*inputs, mask)
            for name, target in labels.items():
                keep = target != ex.IGNORE
                loss = F.cross_entropy(out[name][keep], target[keep], reduction="sum") if keep.any() else 0.0
                right = (out[name].argmax(-1)[keep] == target[keep]).sum()
                t = totals.setdefault(name, [0.0, 0, 0])
                t[0] += float(loss)
                t[1] += int(right)
                t[2] += int(keep.sum())
    model.train()
    return {name: f"{loss / max(n, 1):.3f} {100 * right / max(n, 1):.1f}%" for name, (loss, right, n) in totals.items()}


class Average:
    """Moving average of a model's weights; young averages forget faster."""

    def __init__(self, model):
        self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model, step):
        decay = min(DECAY, (1 + step) / (10 + step))
        for name, value in model.state_dict().items():
            self.state[name].lerp_(value, 1 - decay)


def save(path, **state):
    torch.save(state, path + ".part")
    os.replace(path + ".part", path)


class Run:
    """One training run that can be interrupted: model, optimiser, average and where it is, kept in FOLDER/NAME.pt."""

    def __init__(self, folder, name, model, rates):
        self.path, self.model, self.rates = f"{folder}/{name}.pt", model, rates
        slow = list(model.encoder.parameters())
        fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
        self.optimizer = torch.optim.AdamW([{"params": slow, "lr": rates[0]}, {"params": fast, "lr": rates[1]}],
                                           weight_decay=0.01, fused=True)
        self.average = Average(model)
        self.step = self.epoch = self.done = 0
        if os.path.exists(self.path):
            state = torch.load(self.path, map_location=DEVICE)
            model.load_state_dict(state["model"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.average.state = state["average"]
            self.step, self.epoch, self.done = state["step"], state["epoch"], state["done"]
            print(f"{name}: resumed at epoch {self.epoch}, batch {self.done}", flush=True)

    def save(self, epoch, done):
        save(self.path, model=self.model.state_dict(), optimizer=self.optimizer.state_dict(),
             average=self.average.state, step=self.step, epoch=epoch, done=done)

    def learn(self, batch, progress, pace):
        """One step; gives the loss of each task."""
        for group, rate in zip(self.optimizer.param_groups, self.rates):
            group["lr"] = rate * pace
        inputs, mask, target = collate(batch)
        found = losses(self.model(*inputs, mask), target)
        teaching = 1 - 0.5 * progress
        loss = sum(WEIGHTS[n] * (teaching if n in TAUGHT else 1.0) * v for n, v in found.items())
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self.average.update(self.model, self.step)
        return {name: value.item() for name, value in found.items()}


def train_epochs(run, epochs, seed, parts_of, pace_at, dev):
    """Trains from where the run is to the end of EPOCHS; PARTS_OF(rng) makes an epoch's examples."""
    began, seen = time.time(), 0
    for epoch in range(run.epoch, epochs):
        groups = ex.batches(parts_of(random.Random(seed * 1000 + epoch)), BUDGET, seed * 1000 + epoch)
        running = {}
        for number in range(run.done, len(groups)):
            progress = (epoch * len(groups) + number) / (epochs * len(groups))
            found = run.learn(groups[number], progress, pace_at(progress))
            seen += sum(len(inputs[0]) for inputs, _ in groups[number])
            for name, value in found.items():
                running[name] = running.get(name, 0.0) + value
            if run.step % 50 == 0:
                shown = " ".join(f"{name} {value / 50:.3f}" for name, value in running.items())
                spent = time.time() - began
                print(f"epoch {epoch} {number}/{len(groups)} {seen / spent:.0f}/s {spent:.0f}s {shown}", flush=True)
                running = {}
            if run.step % 200 == 0:
                run.save(epoch, number + 1)
        run.done = 0
        run.save(epoch + 1, 0)
        kept = {k: v.clone() for k, v in run.model.state_dict().items()}
        run.model.load_state_dict(run.average.state)
        print(f"== epoch {epoch} {time.time() - began:.0f}s {evaluate(run.model, dev)}", flush=True)
        run.model.load_state_dict(kept)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("encoder")
    parser.add_argument("corpus")
    parser.add_argument("run")
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    torch.manual_seed(options.seed)
    train, labels = ex.load(options.run, "train", options.corpus)
    dev, _ = ex.load(options.run, "dev", options.corpus, labels)
    with open(f"{options.run}/labels.json", "w", encoding="utf8") as out:
        json.dump({task: list(names) for task, names in labels.items()}, out)
    model = Reader(labels)
    model.encoder.load_bert(f"{options.encoder}/model.safetensors")
    model.to(DEVICE)

    def windows(rng):
        return [ex.example(a, s, e, rng) for a in train for s, e in ex.windows(a, WINDOW, rng)]

    def with_fragments(rng):
        return windows(rng) + [ex.fragment(a, s, e) for a in train for s, e in ex.fragments(a, rng, SHARE)]

    first = Run(options.run, "last", model, RATES)
    train_epochs(first, options.epochs, options.seed, windows,
                 lambda p: min(1.0, p / WARM + 1e-3) * max(FLOOR, 1 - p), dev)
    model.load_state_dict(first.average.state)
    second = Run(options.run, "polish", model, POLISH_RATES)
    train_epochs(second, 1, options.seed + 1, with_fragments, lambda p: max(FLOOR, 1 - p), dev)
    save(f"{options.run}/reader.pt", model=second.average.state)


if __name__ == "__main__":
    main()
