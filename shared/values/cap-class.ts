/** The classes of business by which carriers set daily caps, largest cap first. */
export const capClasses = ['top', 'high-mid', 'low-mid', 'low', 'sole-proprietor'] as const;
export type CapClass = (typeof capClasses)[number];
