/** What a platform takes from its own files, and how it is written. */

export { readImages } from './images-file';
export { readKinds } from './kinds/read-kinds';
export type { Declare } from './project';
export { readFiles } from './read-files';
export { render } from './render';
export { synthesize } from './synthesize';
