"""Reading the documents from which pages are drafted: HTML, copied text, DOCX, PDF, EPUB, and web addresses."""
