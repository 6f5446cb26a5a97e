/** Classes of devices. The order is part of a visitor's stored state: add at the end only. */
export const DEVICES = ['desktop', 'mobile', 'tablet'] as const
export type DeviceClass = (typeof DEVICES)[number]
