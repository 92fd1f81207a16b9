"""Near-duplicates by token 5-grams, so that no golden text has a twin in training."""

import json
import re
import unicodedata

LIMIT = 0.6
N = 5


def grams(text):
    plain = "".join(ch for ch in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(ch))
    tokens = re.findall(r"[^\W_]+", plain)
    return {tuple(tokens[i:i + N]) for i in range(max(1, len(tokens) - N + 1))}


class Near:
    def __init__(self, folder):
        self.index = {}
        self.sets = []
        for path in sorted(folder.glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                found = grams(json.loads(line)["text"])
                for gram in found:
                    self.index.setdefault(gram, []).append(len(self.sets))
                self.sets.append(found)

    def close(self, text):
        """Whether some golden text shares more than LIMIT of its 5-grams."""
        mine = grams(text)
        rivals = {i for gram in mine for i in self.index.get(gram, ())}
        return any(len(mine & self.sets[i]) / len(mine | self.sets[i]) >= LIMIT for i in rivals)
