/** How a pull request is merged: as soon as what it asks for has passed, or by a person. */
export const MERGES = ['auto-merge', 'review'] as const;
export type Merge = (typeof MERGES)[number];
