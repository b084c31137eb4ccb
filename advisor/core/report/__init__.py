"""What a result says, in words and rounded numbers, without markup: for pages and for print."""
