"""A draft of a page from the blocks of a document: what it says, and what a person must look at."""
