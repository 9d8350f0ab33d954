"""Trains the reader; resumes from RUN/last.pt when it is there.

usage: train.py ENCODER_DIR CORPUS_DIR RUN_DIR [--epochs N] [--seed N]

RUN_DIR holds what features.ts and teach.py wrote. Each epoch cuts the articles into other windows; a moving average of
the weights (Polyak and Juditsky 1992) is what is kept.
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
RATE, HEAD_RATE, WARM, FLOOR, DECAY = 1.2e-4, 1e-3, 0.08, 0.02, 0.998


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("encoder")
    parser.add_argument("corpus")
    parser.add_argument("run")
    parser.add_argument("--epochs", type=int, default=8)
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
    slow = list(model.encoder.parameters())
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": slow, "lr": RATE}, {"params": fast, "lr": HEAD_RATE}],
                                  weight_decay=0.01, fused=True)
    average = Average(model)
    step = first_epoch = skip = 0
    last = f"{options.run}/last.pt"
    if os.path.exists(last):
        state = torch.load(last, map_location=DEVICE)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average.state, step = state["average"], state["step"]
        first_epoch, skip = state["epoch"], state["done"]
        print(f"resumed at epoch {first_epoch}, batch {skip}", flush=True)
    began, seen = time.time(), 0
    for epoch in range(first_epoch, options.epochs):
        rng = random.Random(options.seed * 1000 + epoch)
        parts = [ex.example(a, s, e, rng) for a in train for s, e in ex.windows(a, WINDOW, rng)]
        groups = ex.batches(parts, BUDGET, options.seed * 1000 + epoch)
        total = options.epochs * len(groups)
        running = {}
        for number, batch in enumerate(groups):
            if number < skip:
                continue
            progress = (epoch * len(groups) + number) / total
            pace = min(1.0, progress / WARM + 1e-3) * max(FLOOR, 1 - progress)
            for group, rate in zip(optimizer.param_groups, (RATE, HEAD_RATE)):
                group["lr"] = rate * pace
            inputs, mask, target = collate(batch)
            found = losses(model(*inputs, mask), target)
            help_ = 1 - 0.5 * progress
            loss = sum(WEIGHTS[n] * (help_ if n in TAUGHT else 1.0) * v for n, v in found.items())
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            seen += inputs[0].numel()
            average.update(model, step)
            for name, value in found.items():
                running[name] = running.get(name, 0.0) + value.item()
            if step % 50 == 0:
                shown = " ".join(f"{name} {value / 50:.3f}" for name, value in running.items())
                rate = seen / (time.time() - began)
                print(f"epoch {epoch} {number}/{len(groups)} {rate:.0f}/s {time.time() - began:.0f}s {shown}", flush=True)
                running = {}
            if step % 200 == 0:
                save(last, model=model.state_dict(), optimizer=optimizer.state_dict(), average=average.state,
                     step=step, epoch=epoch, done=number + 1)
        skip = 0
        save(last, model=model.state_dict(), optimizer=optimizer.state_dict(), average=average.state,
             step=step, epoch=epoch + 1, done=0)
        kept = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average.state)
        save(f"{options.run}/reader.pt", model=average.state, epoch=epoch + 1)
        print(f"== epoch {epoch} {time.time() - began:.0f}s {evaluate(model, dev)}", flush=True)
        model.load_state_dict(kept)


if __name__ == "__main__":
    main()
