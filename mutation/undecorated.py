"""
Functions without the decorators above them, for mutmut does not change a decorated function.

What `@rule(...) def f` says, `def f` and `f = rule(...)(f)` after it say as well.
"""

import libcst as cst


class _Undecorated(cst.CSTTransformer):
    """Moves the decorators of a module's own functions to a line below them."""

    def visit_ClassDef(self, node: cst.ClassDef) -> bool:  # noqa: N802 - the library's name
        del node
        return False  # a method stays as it is

    def leave_FunctionDef(  # noqa: N802 - the library's name
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.FlattenSentinel[cst.BaseStatement]:
        del original_node
        if not updated_node.decorators:
            return updated_node
        made: cst.BaseExpression = updated_node.name
        for decorator in reversed(updated_node.decorators):
            made = cst.Call(func=decorator.decorator, args=[cst.Arg(made)])
        target = cst.AssignTarget(updated_node.name)
        line = cst.SimpleStatementLine([cst.Assign([target], made)])
        return cst.FlattenSentinel([updated_node.with_changes(decorators=()), line])


def undecorated(source: str) -> str:
    """The same module, whose functions are all made first and decorated after."""
    return cst.parse_module(source).visit(_Undecorated()).code
