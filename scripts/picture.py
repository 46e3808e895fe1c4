"""Draws what a terminal shows as SVG. Usage: picture.py TEXT SVG"""

import io
import re
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

WIDTH = 110

lines = Path(sys.argv[1]).read_text().rstrip("\n").split("\n")
# The prompt that waits for the next command.
while lines and lines[-1].strip() in ("", "$"):
    lines.pop()
console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
console.print(Text.from_ansi("\n".join(lines)), soft_wrap=True)
# Without fonts from elsewhere.
template = CONSOLE_SVG_FORMAT.replace("Fira Code, ", "")
template = re.sub(r"@font-face \{\{.*?\}\}", "", template, flags=re.DOTALL)
svg = console.export_svg(title="", code_format=template, unique_id=Path(sys.argv[2]).stem)
Path(sys.argv[2]).write_text(svg)
