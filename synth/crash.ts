import { describeFailure } from './failure';

// Preloaded before main.ts, so that even a syntax error in a service is told in a line.
process.on('uncaughtException', (error) => {
  console.error(describeFailure(error));
  process.exit(1);
});
