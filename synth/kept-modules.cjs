// Modules as V8 has compiled them, kept from one run to the next in one file: to look hundreds of files up one by one
// takes longer than a synth.
const fs = require('node:fs');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');
const { threadId } = require('node:worker_threads');
const { collectAsEver } = require('./v8-options.cjs');

/** So many modules are kept, those of old texts included, before only those of the last run are. */
const MOST_KEPT = 1000;
/** The file begins with the length of its index in so many digits; behind the index are the modules. */
const DIGITS = 12;

class KeptModules {
  #file;
  #descriptor;
  #behindIndex = 0;
  /** Where a module is, by its key: its place, the bytes of its JavaScript and their encoding, the bytes of V8's code. */
  #entries = {};
  /** Whose functions V8 has compiled: of a module it compiles those that are called. */
  #programs = [];
  #program;
  /** What this run has loaded, by its key. */
  #used = new Map();
  #isNew;

  /**
   * @param folder where the file is, or is to be: one for each version of V8 and its options, which take no others'
   *   code. A file that is broken has nothing.
   */
  constructor(folder) {
    const [, main = '', command = ''] = process.argv;
    this.#program = `${path.basename(main)} ${/^[a-z-]+$/.test(command) ? command : ''}`;
    this.#file = path.join(folder, `modules-${v8.cachedDataVersionTag()}`);
    try {
      this.#open();
    } catch {
      this.#entries = {};
    }
    this.#isNew = !this.#programs.includes(this.#program);
    process.on('exit', () => this.#keep());
  }

  /**
   * A module as a script that gives its function; as JavaScript where it imports at run time, which Node.js lets only
   * what it compiles itself.
   *
   * @param key of its text, and of how that is compiled
   * @param name what stacks call it
   * @param compile gives its JavaScript
   */
  load(key, name, compile) {
    const known = this.#read(this.#entries[key]);
    const { source, cachedData } = known ?? { source: forScript(compile()) };
    if (isImporting(source)) {
      this.#isNew ||= known === undefined;
      this.#used.set(key, { source, isNew: false });
      return { source };
    }
    const script = new vm.Script(source, { filename: name, lineOffset: -1, cachedData });
    const isNew = known === undefined || script.cachedDataRejected;
    this.#isNew ||= isNew;
    this.#used.set(key, { source, script, isNew });
    return { script };
  }

  #open() {
    this.#descriptor = fs.openSync(this.#file);
    const length = Number(this.#bytes(0, DIGITS).toString());
    const { entries, programs, size } = JSON.parse(this.#bytes(DIGITS, length).toString());
    this.#behindIndex = DIGITS + length;
    if (fs.fstatSync(this.#descriptor).size !== this.#behindIndex + size)
      throw new Error('it has another end');
    this.#entries = entries;
    this.#programs = programs;
  }

  #read(entry) {
    if (entry === undefined) return undefined;
    const [at, length, encoding, dataLength] = entry;
    const bytes = this.#bytes(this.#behindIndex + at, length + dataLength);
    return { source: bytes.toString(encoding, 0, length), cachedData: bytes.subarray(length) };
  }

  #bytes(from, length) {
    const bytes = Buffer.allocUnsafe(length);
    if (fs.readSync(this.#descriptor, bytes, 0, length, from) !== length) throw new Error('it is too short');
    return bytes;
  }

  /** What cannot be kept is compiled again. */
  #keep() {
    if (!this.#isNew) return;
    const draft = `${this.#file}.${process.pid}.${threadId}`;
    try {
      fs.mkdirSync(path.dirname(this.#file), { recursive: true });
      const descriptor = fs.openSync(draft, 'w');
      fs.writeSync(descriptor, this.#contents());
      // Half of it would have the right length after a power cut.
      fs.fsyncSync(descriptor);
      fs.closeSync(descriptor);
      // Windows renames onto no file that is open.
      if (this.#descriptor !== undefined) fs.closeSync(this.#descriptor);
      fs.renameSync(draft, this.#file);
    } catch {
      try {
        fs.unlinkSync(draft);
      } catch {
        // There is none.
      }
    }
  }

  #contents() {
    // V8 takes what it has compiled for other options for that of another program; most was loaded before this one is set.
    v8.setFlagsFromString(collectAsEver);
    const isKnown = this.#programs.includes(this.#program);
    const others = Object.entries(this.#entries).filter(([key]) => !this.#used.has(key));
    const entries = {};
    const parts = [];
    let size = 0;
    const add = (key, encoding, source, data) => {
      entries[key] = [size, source.length, encoding, data.length];
      parts.push(source, data);
      size += source.length + data.length;
    };
    if (others.length + this.#used.size <= MOST_KEPT) {
      for (const [key, [at, length, encoding, dataLength]] of others) {
        const bytes = this.#bytes(this.#behindIndex + at, length + dataLength);
        add(key, encoding, bytes.subarray(0, length), bytes.subarray(length));
      }
    }
    for (const [key, { source, script, isNew }] of this.#used) {
      const encoding = /^[\0-\xff]*$/.test(source) ? 'latin1' : 'utf16le';
      const data =
        isNew || (script && !isKnown)
          ? script.createCachedData()
          : this.#read(this.#entries[key])?.cachedData;
      add(key, encoding, Buffer.from(source, encoding), data ?? Buffer.alloc(0));
    }
    const programs = isKnown ? this.#programs : [...this.#programs, this.#program];
    const index = Buffer.from(JSON.stringify({ entries, programs, size }));
    return Buffer.concat([Buffer.from(String(index.length).padStart(DIGITS, '0')), index, ...parts]);
  }
}

const HEAD = '(function (exports, require, module, __filename, __dirname) {\n';

/** The lines of a module stay those that they are. */
function forScript(source) {
  return /\bimport\s*\(/.test(source) ? source : `${HEAD}${source}\n})`;
}

function isImporting(source) {
  return !source.startsWith(HEAD);
}

module.exports = { KeptModules };
