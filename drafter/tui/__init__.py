"""The conversation as full screens (Textual). app > screens > widgets > composers > messages."""
