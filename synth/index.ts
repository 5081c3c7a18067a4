/** What a platform takes from its own files, and how it is written. */

export { readImages } from './images-file';
export type { Declare } from './project';
export { render } from './render';
export { synthesize } from './synthesize';
