"""For those who keep Ringbook running: is it ready, and how is it doing."""
