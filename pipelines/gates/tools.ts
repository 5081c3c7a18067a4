import fs from 'node:fs';
import path from 'node:path';
import { Unusable } from './gate';
import { runProgram } from './run-program';

const TOOLS = path.resolve(__dirname, '../tools');

/** What one gate alone runs, from packages that are too large for everybody: `pipelines/tools/<gate>/package.json`. */
export class GateTool {
  /** How to install it. */
  readonly how: string;
  private readonly folder: string;
  private readonly modules: string;

  constructor(gate: string) {
    this.how = `infra gate ${gate} --install`;
    this.folder = path.join(TOOLS, gate);
    this.modules = path.join(this.folder, 'node_modules');
  }

  get isInstalled(): boolean {
    return fs.existsSync(this.modules);
  }

  /**
   * Installs it, without running scripts of packages.
   *
   * @throws {Unusable} with npm's own words, if that fails
   */
  async install(): Promise<void> {
    const args = ['ci', '--ignore-scripts', '--prefix', this.folder];
    const { exitCode, stderr } = await runProgram('npm', args, { lack: 'install npm' });
    if (exitCode !== 0) throw new Unusable(`npm ci --prefix ${this.folder}: ${stderr.trim()}`);
  }

  /**
   * The path of a module or program.
   *
   * @param file e.g. `.bin/squawk`
   * @throws {Unusable} if it is not installed
   */
  path(file: string): string {
    const found = path.join(this.modules, file);
    if (!fs.existsSync(found)) throw new Unusable(`${path.basename(file)} is not there: run ${this.how}`);
    return found;
  }
}
