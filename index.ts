/** What a platform is written with: all that `main.ts`, `services/` and `addons/` import. */

export { Duration, Size } from 'cdk8s';
export { Cpu } from 'cdk8s-plus-28';
export * from './constructs';
export * from './synth';
