"""The pair model: two sentences through one encoder, and what the first says of the second."""
import torch
import torch.nn as nn

from network import Encoder, Layer

RELATIONS = ["entails", "contradicts", "neutral"]
STRENGTHS = ["stronger", "weaker", "same"]
SIDES = ["supports", "undermines"]


class PairEncoder(nn.Module):
    """Word pieces of `[CLS] a [SEP] b [SEP]` and which sentence each is of, to one vector for the pair."""

    def __init__(self, vocabulary=30522, width=384, layers=6, heads=12, inner=1536, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(512, width)
        self.side = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.drop = nn.Dropout(dropout)

    def forward(self, ids, sides, mask=None):
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.word(ids) + self.position(at) + self.side(sides)))
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        if mask is None:
            return torch.cat([x[:, 0], x.mean(1)], -1)
        weight = mask[:, :, None].to(x.dtype)
        return torch.cat([x[:, 0], (x * weight).sum(1) / weight.sum(1)], -1)

    def load_bert(self, path):
        """Takes the weights of a BERT-like checkpoint; both sides begin as its first token type."""
        plain = Encoder()
        plain.load_bert(path)
        state = {k: v for k, v in plain.state_dict().items() if k.split(".")[0] in ("word", "position", "norm", "layers")}
        self.load_state_dict(state | {"side.weight": torch.zeros_like(self.side.weight)})


class PairModel(nn.Module):
    """Logits of relation, strength and side; `side` only helps to learn."""

    def __init__(self):
        super().__init__()
        self.encoder = PairEncoder()
        width = 2 * self.encoder.word.embedding_dim
        self.mix = nn.Linear(width, 384)
        self.drop = nn.Dropout(0.1)
        self.relation = nn.Linear(384, len(RELATIONS))
        self.strength = nn.Linear(384, len(STRENGTHS))
        self.side = nn.Linear(384, len(SIDES))

    def forward(self, ids, sides, mask=None):
        x = self.drop(torch.tanh(self.mix(self.drop(self.encoder(ids, sides, mask)))))
        return self.relation(x), self.strength(x), self.side(x)
