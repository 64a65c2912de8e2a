"""Line mode: the whole interview, one line at a time."""
