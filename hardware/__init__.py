"""The devices of a counter: drivers, the processes they live in, and simulators at the far end of their wires."""
