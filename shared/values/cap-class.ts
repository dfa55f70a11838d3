/** The classes of businesses by which carriers cap a day's texts, largest cap first. */
export const capClasses = ['top', 'high-mid', 'low-mid', 'low', 'sole-proprietor'] as const;
export type CapClass = (typeof capClasses)[number];
