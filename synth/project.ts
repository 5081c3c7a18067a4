import fs from 'node:fs';
import path from 'node:path';
import type { Platform } from '../constructs/platform/platform';
import type { PlatformProps } from '../constructs/platform/platform-props';
import { Git } from './git';

/** The folder of this code. */
export const CODE_ROOT = path.resolve(__dirname, '..');

/** The folder of the pages about this code, as the people of a platform find it. */
export const DOCS = /[\\/]node_modules[\\/]/.test(CODE_ROOT) ? 'node_modules/infra-synth/docs' : 'docs';

/** Preloaded by Node.js to run TypeScript of the project: its absolute path. */
export const TYPESCRIPT = path.join(__dirname, 'typescript.cjs');

/** The folder of the committed tree, in a project's folder. */
export const TREE_FOLDER = 'dist';

/** Where GitHub reads workflows, in a project's folder. */
export const WORKFLOWS_FOLDER = '.github/workflows';

/** Declares a platform; by default from the image versions of the project. */
export type Declare = (variant?: Partial<PlatformProps>) => Platform;

/** A project on disk: its sources, its Git, its tree. */
export class Project {
  /** The absolute path of the folder of the committed tree. */
  readonly dist: string;
  /** The absolute path of the folder of the workflows, generated ones and others. */
  readonly workflows: string;
  readonly git: Git;

  /**
   * @param root the absolute path of the folder with `images.yaml` and `dist/`
   * @param declarePlatform declares its platform; whatever it throws is a mistake in the sources
   */
  constructor(
    readonly root: string,
    readonly declarePlatform: Declare,
  ) {
    this.dist = path.join(root, TREE_FOLDER);
    this.workflows = path.join(root, WORKFLOWS_FOLDER);
    this.git = new Git(root);
  }

  /** The absolute path of a file of the project, e.g. of `images.yaml`. */
  path(file: string): string {
    return path.join(this.root, file);
  }

  /** The text of a file of the project, which must be there. */
  read(file: string): string {
    return fs.readFileSync(this.path(file), 'utf8');
  }
}
