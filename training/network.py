"""The reader's network: a BERT-like encoder with features of case, quotation marks and place, and its heads."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

SHAPES, MARKS, PLACES = 4, 8, 3
ROLES = ["source", "cue", "content"]
TAGS = 1 + 2 * len(ROLES)  # O, then B and I of each role
LINK = 96  # width of the link heads
SDPA = True  # off for export: ONNX Runtime fuses the plain form
BUCKETS = 41  # signed distances, two a power of two


def distance_buckets(length, device):
    """Bucket of j - i for each pair of positions (i, j)."""
    at = torch.arange(length, device=device)
    gap = at[None, :] - at[:, None]
    size = torch.floor(torch.log2(gap.abs().float() + 1) * 2).long().clamp(max=20)
    return torch.sign(gap) * size + 20


class Layer(nn.Module):
    """One post-norm transformer layer, as in BERT (Devlin et al. 2019)."""

    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        mixed = self.attend(q, k, v, bias).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))

    def attend(self, q, k, v, bias):
        if SDPA:
            return F.scaled_dot_product_attention(q, k, v, bias)
        scores = (q / math.sqrt(q.shape[-1])) @ k.transpose(2, 3)
        return torch.softmax(scores if bias is None else scores + bias, -1) @ v


class Encoder(nn.Module):
    """Word pieces and their features to one vector a piece."""

    def __init__(self, vocabulary=30522, width=384, layers=6, heads=12, inner=1536, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(512, width)
        self.shape = nn.Embedding(SHAPES, width)
        self.mark = nn.Embedding(MARKS, width)
        self.place = nn.Embedding(PLACES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.drop = nn.Dropout(dropout)
        for feature in (self.shape, self.mark, self.place):
            nn.init.zeros_(feature.weight)

    def forward(self, ids, shapes, marks, places, mask=None):
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(at) + self.shape(shapes) + self.mark(marks) + self.place(places)
        x = self.drop(self.norm(x))
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_bert(self, path):
        """Takes the weights of a BERT-like checkpoint in safetensors form."""
        state = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
        own = {"word.weight": state["embeddings.word_embeddings.weight"],
               "position.weight": state["embeddings.position_embeddings.weight"]
               + state["embeddings.token_type_embeddings.weight"][0]}
        names = {"norm": "embeddings.LayerNorm"}
        for i in range(len(self.layers)):
            theirs = f"encoder.layer.{i}."
            names |= {f"layers.{i}.out": theirs + "attention.output.dense",
                      f"layers.{i}.norm1": theirs + "attention.output.LayerNorm",
                      f"layers.{i}.up": theirs + "intermediate.dense",
                      f"layers.{i}.down": theirs + "output.dense", f"layers.{i}.norm2": theirs + "output.LayerNorm"}
            for part in ("weight", "bias"):
                own[f"layers.{i}.qkv.{part}"] = torch.cat(
                    [state[f"{theirs}attention.self.{name}.{part}"] for name in ("query", "key", "value")])
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                own[f"{ours}.{part}"] = state[f"{theirs}.{part}"]
        missing, unexpected = self.load_state_dict(own, strict=False)
        assert not unexpected and all(name.split(".")[0] in ("shape", "mark", "place") for name in missing), missing


class Link(nn.Module):
    """Scores for pairs of pieces: how well j is what i points at (biaffine attention, Dozat and Manning 2017)."""

    def __init__(self, width, size=LINK):
        super().__init__()
        self.asks = nn.Linear(width, size)
        self.answers = nn.Linear(width, size)
        self.far = nn.Embedding(BUCKETS, 1)
        self.fars = None  # for export: `far` of each pair of positions in the widest window, looked up once
        nn.init.zeros_(self.far.weight)

    def forward(self, x):
        asked = F.gelu(self.asks(x)) / math.sqrt(self.asks.out_features)
        scores = asked @ F.gelu(self.answers(x)).transpose(1, 2)
        length = x.shape[1]
        if self.fars is not None:
            return scores + self.fars[:length, :length]
        return scores + self.far(distance_buckets(length, x.device))[..., 0]

    def look_up(self, widest):
        """Fixes the scores of distances up to `widest`: a table is cheaper to run than the look-up."""
        self.fars = self.far(distance_buckets(widest, self.far.weight.device))[..., 0].detach()


class Reader(nn.Module):
    """Heads that ship: tags, cue of a content piece, source of a cue, tree, names. The others help to train."""

    def __init__(self, labels, **sizes):
        super().__init__()
        self.encoder = Encoder(**sizes)
        width = self.encoder.word.embedding_dim
        self.drop = nn.Dropout(0.1)
        self.tag = nn.Linear(width, TAGS)
        self.cue = Link(width)  # content piece -> first piece of its cue
        self.source = Link(width)  # first piece of a cue -> first piece of its source, or the piece at 0 for none
        self.start = Link(width)  # first piece of a cue -> first piece of its (largest) content
        self.end = Link(width)  # first piece of a cue -> last piece of its (largest) content
        self.head = Link(width, 128)  # first piece of a word -> first piece of its head, itself at a root
        self.relation = nn.Linear(width, len(labels["relation"]))
        self.name = nn.Linear(width, len(labels["name"]))
        self.word_class = nn.Linear(width, len(labels["word_class"]))

    def forward(self, ids, shapes, marks, places, mask=None):
        x = self.drop(self.encoder(ids, shapes, marks, places, mask))
        hidden = 0.0 if mask is None else (1.0 - mask[:, None, :].to(x.dtype)) * -1e4
        links = {name: getattr(self, name)(x) + hidden for name in ("cue", "source", "start", "end", "head")}
        tags = {name: getattr(self, name)(x) for name in ("tag", "relation", "name", "word_class")}
        return tags | links
