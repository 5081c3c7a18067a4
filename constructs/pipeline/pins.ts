/**
 * The actions of the pipelines by the commits that they run at, each with its version: whoever moves a tag of an action
 * changes nothing here. Renovate reads and updates these lines by the pattern in `renovate.json`, and the same pins in
 * `.github/workflows/` with them.
 */
export const ACTIONS = {
  attest: 'actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2',
  'build-push': 'docker/build-push-action@53b7df96c91f9c12dcc8a07bcb9ccacbed38856a # v7.3.0',
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'codeql-analyze': 'github/codeql-action/analyze@8aad20d150bbac5944a9f9d289da16a4b0d87c1e # v4.36.2',
  'codeql-init': 'github/codeql-action/init@8aad20d150bbac5944a9f9d289da16a4b0d87c1e # v4.36.2',
  'cosign-installer': 'sigstore/cosign-installer@6f9f17788090df1f26f669e9d70d6ae9567deba6 # v4.1.2',
  'create-github-app-token':
    'actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1',
  'download-artifact': 'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  login: 'docker/login-action@4907a6ddec9925e35a0a9e82d7399ccc52663121 # v4.1.0',
  sbom: 'anchore/sbom-action@e22c389904149dbc22b58101806040fa8d37a610 # v0.24.0',
  scan: 'anchore/scan-action@e1165082ffb1fe366ebaf02d8526e7c4989ea9d2 # v7.4.0',
  'setup-buildx': 'docker/setup-buildx-action@37fe631027851001ddb9b187196cc803df7f5f0e # v4.3.0',
  'setup-go': 'actions/setup-go@b7ad1dad31e06c5925ef5d2fc7ad053ef454303e # v7.0.0',
  'setup-java': 'actions/setup-java@b6effb05e454b25005698d916606bdc6ffcbf961 # v5.7.0',
  'setup-node': 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'setup-python': 'actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0',
  'upload-artifact': 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
} as const;

/** An action of {@link ACTIONS}. */
export type ActionName = keyof typeof ACTIONS;

/** The images of the stores that tests run against, by tag. */
export const STORE_IMAGES = {
  postgresql: 'postgres:17.6-alpine',
  redis: 'redis:8.2-alpine',
  queue: 'rabbitmq:4.1-alpine',
} as const;
