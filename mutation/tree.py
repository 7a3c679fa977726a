"""The copy of the project in which the code is changed, so that nobody else works in it."""

import shutil
from pathlib import Path
from typing import Final

from mutation import MUTATED
from mutation.undecorated import undecorated

TESTS: Final = (
    "tests/rules",
    "tests/domain/test_identifiers.py",
    "tests/domain/test_identifier_edges.py",
    "tests/domain/test_codelists.py",
)
_FOLDERS: Final = ("gateway", "adapters", "schemas", "docs", "tests")
_FILES: Final = ("pyproject.toml", "README.md")
# Hypothesis looks for what makes a run differ from the last one; here that is the code itself.
_PROFILE: Final = """

from hypothesis import HealthCheck, settings  # noqa: E402

settings.register_profile(
    "mutation",
    suppress_health_check=list(HealthCheck),
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=30,
)
settings.load_profile("mutation")
"""


def copy(project: Path, tree: Path) -> None:
    """Make *tree* anew as a copy of the *project*, ready for mutmut."""
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    for name in _FOLDERS:
        shutil.copytree(project / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in _FILES:
        shutil.copy(project / name, tree / name)
    for pattern in MUTATED:
        for module in tree.glob(pattern):
            if module.suffix == ".py":
                module.write_text(undecorated(module.read_text()))
    _append(tree / "tests/conftest.py", _PROFILE)
    _append(tree / "pyproject.toml", _config())
    _link_shared(project, tree)


def _append(file: Path, text: str) -> None:
    file.write_text(file.read_text() + text)


def _link_shared(project: Path, tree: Path) -> None:
    """The facts of the standard stand beside the project; beside mutmut's own copy too."""
    if (project.parent / "shared").is_dir():
        (tree / "shared").symlink_to(project.parent / "shared")


def _config() -> str:
    listed = "\n".join(
        f"{key} = {list(values)}"
        for key, values in {
            "source_paths": ("gateway",),
            "only_mutate": MUTATED,
            "also_copy": ("adapters", "schemas", "docs"),
            "pytest_add_cli_args": ("-p", "no:cacheprovider"),
            "pytest_add_cli_args_test_selection": TESTS,
        }.items()
    )
    return (
        f"\n[tool.mutmut]\n{listed}\nuse_git_change_detection = false\ntimeout_constant = 60.0\n"
    )
