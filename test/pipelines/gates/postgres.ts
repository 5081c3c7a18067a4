import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const VERSIONS = '/usr/lib/postgresql';

/** Where initdb and pg_ctl are: Debian keeps them off the PATH. */
function programs(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...(fs.existsSync(VERSIONS)
      ? fs.readdirSync(VERSIONS).map((version) => `${VERSIONS}/${version}/bin`)
      : []),
  ];
  return folders.find((folder) =>
    ['initdb', 'pg_ctl'].every((name) => fs.existsSync(path.join(folder, name))),
  );
}

/** Whether a server can be started, and reached by psql. */
export function hasPostgres(): boolean {
  return programs() !== undefined && spawnSync('psql', ['--version']).status === 0;
}

/** A server of PostgreSQL of its own, which is reached by a socket alone. */
export class TestPostgres {
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pg-'));
  private databases = 0;

  start(): void {
    if (process.getuid?.() === 0) execFileSync('chown', ['postgres', this.folder]);
    this.run(
      'initdb',
      '--pgdata',
      this.data,
      '--auth',
      'trust',
      '--username',
      'postgres',
      '--no-sync',
      '--no-locale',
    );
    const settings = `-c listen_addresses= -c unix_socket_directories=${this.folder} -c fsync=off`;
    this.run(
      'pg_ctl',
      '--pgdata',
      this.data,
      '--silent',
      '--wait',
      '--log',
      `${this.folder}/log`,
      '--options',
      settings,
      'start',
    );
  }

  stop(): void {
    this.run('pg_ctl', '--pgdata', this.data, '--silent', '--wait', '--mode', 'immediate', 'stop');
    fs.rmSync(this.folder, { recursive: true });
  }

  /** A new empty database. Returns its URL. */
  database(): string {
    this.databases += 1;
    const name = `test${this.databases}`;
    execFileSync('psql', ['--quiet', '--command', `create database ${name}`, this.url('postgres')], {
      stdio: 'pipe',
    });
    return this.url(name);
  }

  private url(database: string): string {
    return `postgresql:///${database}?host=${this.folder}&user=postgres`;
  }

  private get data(): string {
    return path.join(this.folder, 'data');
  }

  /** The server's programs refuse to run as root. */
  private run(program: string, ...args: string[]): void {
    const isRoot = process.getuid?.() === 0;
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    const options: SpawnSyncOptions = {
      stdio: 'ignore',
      cwd: '/',
      ...(isRoot && { uid: id('-u'), gid: id('-g') }),
    };
    const { status, error } = spawnSync(path.join(programs() ?? '', program), args, options);
    if (status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
  }
}
