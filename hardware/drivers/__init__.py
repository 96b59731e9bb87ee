"""The drivers, by the name that configuration gives them.

A driver is a module with a frozen dataclass `Options` (its configuration) and a function
`create(options) -> Driver`. Importing it must be cheap: configuration is validated in the process of the screen, so
what is heavy is imported in `create`.
"""

from __future__ import annotations

from hardware.device import DeviceClass

DRIVERS: dict[DeviceClass, dict[str, str]] = {
    DeviceClass.DOCUMENT_SCANNER: {"serial_mrz": "hardware.drivers.serial_mrz"},
    DeviceClass.CHIP_READER: {"emrtd": "hardware.drivers.emrtd"},
    DeviceClass.PAYMENT_TERMINAL: {"nexo": "hardware.drivers.nexo", "mollie": "hardware.drivers.mollie"},
    DeviceClass.PAGE_PRINTER: {"ipp": "hardware.drivers.ipp", "cups": "hardware.drivers.cups"},
    DeviceClass.RECEIPT_PRINTER: {"escpos": "hardware.drivers.escpos"},
    DeviceClass.CODE_SCANNER: {"serial_code": "hardware.drivers.serial_code", "wedge": "hardware.drivers.wedge"},
    DeviceClass.KEYPAD: {"hid_keypad": "hardware.drivers.hid_keypad"},
    DeviceClass.PANEL: {"io_board": "hardware.drivers.io_board"},
    DeviceClass.POWER: {"nut": "hardware.drivers.nut"},
    DeviceClass.DISPLAY: {"backlight": "hardware.drivers.backlight"},
}
