"""Writes the trained reader as ONNX, int8 by channel, with vocabulary, cue words and manifest.

usage: export.py ENCODER_DIR CORPUS_DIR RUN_DIR WEIGHTS_DIR [--float]
"""
import argparse
import collections
import hashlib
import json
import os
import re
import shutil
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

import examples as ex
import network
from train import WINDOW

OUTPUTS = ["tag", "cue", "source", "start", "end", "head", "relation", "name", "word_class"]
CUE_RATE, CUE_COUNT = 0.3, 2


class Shipped(torch.nn.Module):
    """The reader without a mask (one window a run); tree, names and word classes as the best label's number."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        for module in reader.modules():
            if isinstance(module, network.Link):
                module.look_up(WINDOW + 2)

    def forward(self, ids, shapes, marks, places):
        out = self.reader(ids, shapes, marks, places)
        chosen = {"head", "relation", "name", "word_class"}
        return tuple(out[name].argmax(-1).to(torch.int32) if name in chosen
                     else out[name].log_softmax(-1) for name in OUTPUTS)


def cue_words(corpus):
    """Words that stand in a marked cue at least at CUE_RATE of their occurrences outside contents."""
    inside, outside = collections.Counter(), collections.Counter()
    for article in ex.read_lines(f"{corpus}/train.jsonl"):
        kinds = {}
        for attribution in article["attributions"]:
            for role in ("content", "cue"):
                for span in attribution[role]:
                    for i in range(span["start"], span["end"]):
                        kinds[i] = role
        for match in re.finditer(r"[^\W\d_]+", article["text"]):
            kind = kinds.get(match.start())
            if kind == "cue":
                inside[match[0].lower()] += 1
            elif kind is None:
                outside[match[0].lower()] += 1
    return sorted(w for w, n in inside.items() if n >= CUE_COUNT and n / (n + outside[w]) >= CUE_RATE and len(w) > 2)


def kept_exact(path):
    """Products that stay fp32 because rounding costs there and speed does not: the heads."""
    graph = onnx.load(path).graph
    weights = {tensor.name for tensor in graph.initializer}
    products = [node.name for node in graph.node if node.op_type == "MatMul" and node.input[1] in weights]
    return [name for name in products if "/layers." not in name]


def digest(path):
    with open(path, "rb") as file:
        data = file.read()
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("encoder")
    parser.add_argument("corpus")
    parser.add_argument("run")
    parser.add_argument("weights")
    parser.add_argument("--float", action="store_true", help="no int8: to see what rounding costs")
    options = parser.parse_args()
    os.makedirs(options.weights, exist_ok=True)
    labels = json.load(open(f"{options.run}/labels.json", encoding="utf8"))
    network.SDPA = False
    model = network.Reader(labels)
    model.load_state_dict(torch.load(f"{options.run}/reader.pt", map_location="cpu")["model"])
    model.eval()
    sample = torch.ones(1, 40, dtype=torch.int32)
    names = ["ids", "shapes", "marks", "places"]
    target = f"{options.weights}/reader.onnx"
    with tempfile.TemporaryDirectory() as folder:
        raw, plain = f"{folder}/raw.onnx", f"{folder}/plain.onnx"
        torch.onnx.export(Shipped(model), (sample,) * 4, raw, input_names=names, output_names=OUTPUTS,
                          dynamic_axes={name: {1: "length"} for name in names} | {
                              name: {1: "length", 2: "length"} if name in ex.LINKS and name != "head" else {1: "length"}
                              for name in OUTPUTS}, opset_version=17, dynamo=False)
        quant_pre_process(raw, plain, skip_symbolic_shape=True)
        if options.float:
            shutil.copy(plain, target)
        else:
            quantize_dynamic(plain, target, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8,
                             op_types_to_quantize=["MatMul", "Gather"], nodes_to_exclude=kept_exact(plain),
                             extra_options={"MatMulConstBOnly": True})
    onnx.checker.check_model(target)
    shutil.copy(f"{options.encoder}/vocab.txt", f"{options.weights}/vocab.txt")
    with open(f"{options.weights}/cues.txt", "w", encoding="utf8") as out:
        out.write("\n".join(cue_words(options.corpus)) + "\n")
    manifest = {
        "schema": "hearsay/weights/1", "name": "hearsay-weights-en", "language": "en",
        "files": {name: digest(f"{options.weights}/{name}") for name in ("reader.onnx", "vocab.txt", "cues.txt")},
        "reader": {"file": "reader.onnx", "vocabulary": "vocab.txt", "cues": "cues.txt", "window": WINDOW,
                   "labels": labels},
    }
    with open(f"{options.weights}/manifest.json", "w", encoding="utf8") as out:
        json.dump(manifest, out, indent=1)
        out.write("\n")
    print(json.dumps(manifest["files"]))


if __name__ == "__main__":
    main()
