import { overridesOf } from '../props/overrides';
import { fields, listOf, mapOf, oneOf, optional, type Props, stringThat } from '../props/prop-schema';
import { string } from '../props/scalars';
import { ACTIONS, type ActionName } from './pins';

/** How a repository is built and tested on a runner, by what it is written in. */
export interface Toolchain extends Props<typeof TOOLCHAIN> {}

/** What a repository does in its own way. */
export interface PipelineProps extends Props<typeof PIPELINE> {}

const COMMAND = stringThat(
  "a command of the shell without expressions of GitHub, e.g. 'make build'",
  'make',
  (value) => value.trim() !== '' && !value.includes('${{'),
);

const COMMANDS = listOf(COMMAND);

const FOLDER = stringThat("a folder of the repository, e.g. 'db/migrations'", 'migrations', (value) =>
  /^\w[\w.-]*(\/\w[\w.-]*)*$/.test(value),
);

export const TOOLCHAIN = {
  /** The action that brings the compiler or the interpreter, with its inputs. */
  setup: fields({ action: oneOf(...(Object.keys(ACTIONS) as ActionName[])), with: mapOf(string) }),
  /** Shell commands, one after the other. */
  build: COMMANDS,
  test: COMMANDS,
  /** Folders of the repository to which tests write what they print, beside what is seen. @default - there are none */
  reports: optional(listOf(FOLDER)),
  /** Starts the service on the port of `PORT`, after the build, and stays. */
  start: COMMAND,
  /** Where migrations of a database are, from the root of the repository. */
  migrations: FOLDER,
  /** What CodeQL calls the language. */
  codeql: oneOf('go', 'java-kotlin', 'javascript-typescript', 'python'),
};

const { setup: _, codeql: __, ...OWN_WAYS } = TOOLCHAIN;

export const PIPELINE = overridesOf(OWN_WAYS);

/** npm with a lock file, and Node.js of a major version. */
export function npmToolchain(node: string): Toolchain {
  return {
    setup: { action: 'setup-node', with: { 'node-version': node } },
    build: ['npm ci', 'npm run build --if-present'],
    test: ['npm test'],
    start: 'npm start',
    migrations: 'migrations',
    codeql: 'javascript-typescript',
  };
}

/** The Go command, of a minor version of Go. */
export function goToolchain(version: string): Toolchain {
  return {
    setup: { action: 'setup-go', with: { 'go-version': version } },
    build: ['go build ./...'],
    test: ['go vet ./...', 'go test -race ./...'],
    start: 'go run .',
    migrations: 'migrations',
    codeql: 'go',
  };
}

/** pip with `requirements.txt` and pytest, of a minor version of Python. */
export function pythonToolchain(version: string): Toolchain {
  return {
    setup: { action: 'setup-python', with: { 'python-version': version } },
    build: ['python -m pip install --requirement requirements.txt'],
    test: ['python -m pytest'],
    start: 'python -m app',
    migrations: 'migrations',
    codeql: 'python',
  };
}

/** The Maven wrapper that Spring Boot's projects have, and a JDK of a major version; Flyway's folder of migrations. */
export function mavenToolchain(java: string): Toolchain {
  return {
    setup: { action: 'setup-java', with: { distribution: 'temurin', 'java-version': java } },
    build: ['./mvnw --batch-mode --no-transfer-progress test-compile'],
    test: ['./mvnw --batch-mode --no-transfer-progress verify'],
    reports: ['target/surefire-reports', 'target/failsafe-reports'],
    start: './mvnw --batch-mode --no-transfer-progress spring-boot:run',
    migrations: 'src/main/resources/db/migration',
    codeql: 'java-kotlin',
  };
}
