"""The technician's tests of devices, network, disk and database. Each truly tries what it is about."""
