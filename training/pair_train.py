"""Trains the pair model; goes on from what is in RUN_DIR.

usage: pair_train.py ENCODER_DIR DATA_DIR MADE.jsonl RUN_DIR [--epochs N] [--seed N] [--bf16]
"""
import argparse
import os
import random
import time

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import pair_examples as ex
from pair_network import PairModel

BUDGET = 1600
RATES = (8e-5, 5e-4)  # encoder, heads
WARM, FLOOR, DECAY = 0.06, 0.03, 0.997
WEIGHTS = {"relation": 1.0, "strength": 0.4, "side": 0.3}


def collate(batch):
    longest = max(len(x["ids"]) for x in batch)
    pad = lambda rows: torch.tensor([row + [0] * (longest - len(row)) for row in rows])
    column = lambda name: torch.tensor([x[name] for x in batch])
    return (pad([x["ids"] for x in batch]), pad([x["sides"] for x in batch]), pad([[1] * len(x["ids"]) for x in batch]),
            {name: column(name) for name in ("relation", "strength", "side", "weight")})


def relation_loss(logits, target):
    """Cross-entropy; `not-entails` (3) is either of the other two."""
    logs = logits.float().log_softmax(-1)
    either = torch.logsumexp(logs[:, 1:], -1, keepdim=True)
    return -torch.cat([logs, either], -1).gather(1, target.clamp(min=0)[:, None])[:, 0]


def loss_of(out, target):
    total = 0.0
    for name, logits in zip(("relation", "strength", "side"), out):
        keep = target[name] >= 0
        if keep.any():
            one = relation_loss(logits[keep], target[name][keep]) if name == "relation" else F.cross_entropy(logits[keep].float(), target[name][keep], reduction="none")
            total = total + WEIGHTS[name] * (one * target["weight"][keep]).sum() / len(keep)
    return total


def evaluate(model, sets):
    model.eval()
    shown = []
    with torch.no_grad():
        for name, encoded in sets.items():
            right, table = 0, torch.zeros(3, 3, dtype=torch.int)
            for group in ex.batches(encoded, 4000, 0):
                ids, sides, mask, target = collate(group)
                guess = model(ids, sides, mask)[0].argmax(-1)
                right += int((guess == target["relation"]).sum())
                for g, t in zip(guess.tolist(), target["relation"].tolist()):
                    table[t, g] += 1
            shown.append(f"{name} {100 * right / len(encoded):.1f}% {table.tolist()}")
    model.train()
    return " | ".join(shown)


def save(path, **state):
    torch.save(state, path + ".part")
    os.replace(path + ".part", path)


def main():
    parser = argparse.ArgumentParser()
    for name in ("encoder", "data", "made", "run"):
        parser.add_argument(name)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--steps", type=int, default=0, help="stop after so many steps: to time it")
    options = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("THREADS", "1")))
    torch.manual_seed(options.seed)
    tokenizer = Tokenizer.from_file(f"{options.encoder}/tokenizer.json")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    made = ex.lines(options.made)
    sets = {"RTE-3": ex.encode(tokenizer, ex.rte(options.data)[1]), "FEVER-symmetric, other half": ex.encode(tokenizer, ex.fever(options.data)[1])}
    model = PairModel()
    model.encoder.load_bert(f"{options.encoder}/model.safetensors")
    slow = list(model.encoder.parameters())
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": slow}, {"params": fast}], weight_decay=0.01, fused=True)
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    step, first, path = 0, 0, f"{options.run}/pair-last.pt"
    if os.path.exists(path) and not options.steps:
        state = torch.load(path)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, first = state["average"], state["step"], state["epoch"]
    began, seen = time.time(), 0
    for epoch in range(first, options.epochs):
        rng = random.Random(options.seed * 100 + epoch)
        groups = ex.batches(ex.encode(tokenizer, ex.epoch(options.data, made, rng)), BUDGET, options.seed * 100 + epoch)
        running = 0.0
        for number, group in enumerate(groups):
            progress = (epoch + number / len(groups)) / options.epochs
            pace = min(1.0, progress / WARM + 1e-3) * max(FLOOR, 1 - progress)
            for part, rate in zip(optimizer.param_groups, RATES):
                part["lr"] = rate * pace
            ids, sides, mask, target = collate(group)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.bf16):
                loss = loss_of(model(ids, sides, mask), target)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            decay = min(DECAY, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    average[name].lerp_(value, 1 - decay)
            running += float(loss.detach())
            seen += int(mask.sum())
            if step % 50 == 0:
                print(f"epoch {epoch} {number}/{len(groups)} {seen / (time.time() - began):.0f}/s loss {running / 50:.3f}", flush=True)
                running = 0.0
            if options.steps and step >= options.steps:
                print(f"{seen / (time.time() - began):.0f} pieces/s, {sum(len(x['ids']) for g in groups for x in g)} an epoch")
                return
        kept = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average)
        print(f"== epoch {epoch} {time.time() - began:.0f}s {evaluate(model, sets)}", flush=True)
        model.load_state_dict(kept)
        save(path, model=model.state_dict(), optimizer=optimizer.state_dict(), average=average, step=step, epoch=epoch + 1)
        save(f"{options.run}/pair.pt", model=average)


if __name__ == "__main__":
    main()
