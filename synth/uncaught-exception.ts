import { describeFailure } from './failure';

// Preloaded before main.ts, so that even a syntax error in a service is one line for its author.
process.on('uncaughtException', (error) => {
  console.error(describeFailure(error));
  process.exit(1);
});
