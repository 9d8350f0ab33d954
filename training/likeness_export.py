"""Writes the sentence encoder as ONNX, int8 by channel, into a weights folder, with a manifest of its own.

usage: likeness_export.py ENCODER_DIR WEIGHTS_DIR

The encoder is all-MiniLM-L6-v2 as it is (Apache-2.0): the mean over the word pieces of one sentence, of length one.
"""
import argparse
import json
import tempfile

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

import network
from export import digest

NAME = "likeness.onnx"
LONGEST = 128


class Shipped(torch.nn.Module):
    """`[CLS] … [SEP]` of one sentence to one vector."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, ids):
        encoder = self.encoder
        at = torch.arange(ids.shape[1])
        x = encoder.norm(encoder.word(ids) + encoder.position(at))
        for layer in encoder.layers:
            x = layer(x, None)
        return torch.nn.functional.normalize(x.mean(1), dim=-1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("encoder")
    parser.add_argument("weights")
    options = parser.parse_args()
    network.SDPA = False
    encoder = network.Encoder()
    encoder.load_bert(f"{options.encoder}/model.safetensors")
    encoder.eval()
    target = f"{options.weights}/{NAME}"
    with tempfile.TemporaryDirectory() as folder:
        raw, plain = f"{folder}/raw.onnx", f"{folder}/plain.onnx"
        torch.onnx.export(Shipped(encoder), (torch.ones(1, 40, dtype=torch.int32),), raw, input_names=["ids"],
                          output_names=["vector"], dynamic_axes={"ids": {1: "length"}}, opset_version=17, dynamo=False)
        quant_pre_process(raw, plain, skip_symbolic_shape=True)
        quantize_dynamic(plain, target, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8,
                         op_types_to_quantize=["MatMul", "Gather"], extra_options={"MatMulConstBOnly": True})
    onnx.checker.check_model(target)
    manifest = {
        "schema": "hearsay/likeness/1",
        "files": {name: digest(f"{options.weights}/{name}") for name in (NAME, "vocab.txt")},
        "encoder": {"file": NAME, "vocabulary": "vocab.txt", "longest": LONGEST},
    }
    with open(f"{options.weights}/likeness.json", "w", encoding="utf8") as out:
        json.dump(manifest, out, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main()
