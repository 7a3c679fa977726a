"""What the exports of several LAS share: bundles, EDEXML, UWLR, lists, attachments."""
