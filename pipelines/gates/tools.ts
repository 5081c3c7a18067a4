import fs from 'node:fs';
import path from 'node:path';
import { Unusable } from './gate';

const TOOLS = path.resolve(__dirname, '../tools');

/** What one gate alone runs, from packages that are too large for everybody: `pipelines/tools/<gate>/package.json`. */
export class GateTool {
  /** How to install it. */
  readonly install: string;
  private readonly modules: string;

  constructor(gate: string) {
    this.install = `npm ci --prefix pipelines/tools/${gate}`;
    this.modules = path.join(TOOLS, gate, 'node_modules');
  }

  get isInstalled(): boolean {
    return fs.existsSync(this.modules);
  }

  /**
   * The path of a module or program.
   *
   * @param file e.g. `.bin/squawk`
   * @throws {Unusable} if it is not installed
   */
  path(file: string): string {
    const found = path.join(this.modules, file);
    if (!fs.existsSync(found)) throw new Unusable(`${path.basename(file)} is not there: run ${this.install}`);
    return found;
  }
}
