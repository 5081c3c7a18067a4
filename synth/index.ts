/** What a platform takes from its own files, and how it is written: beside `constructs`, all that a `main.ts` imports. */

export { readImages } from './images-file';
export { synthesize } from './synthesize';
