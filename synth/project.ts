import path from 'node:path';

/** The project's folder, wherever a command is run from. */
export const PROJECT = path.resolve(__dirname, '..');

/** The folder of the committed tree. */
export const DIST = path.join(PROJECT, 'dist');
