#!/usr/bin/env node
'use strict';

const { homedir } = require('node:os');
const { join } = require('node:path');
const { isatty } = require('node:tty');
const { run, placesFrom } = require('../dist/main.cjs');

const { stdin, stdout, stderr, env, platform } = process;

/** A reader that has gone away (`| head`) is no failure; a full disk behind the output is one. */
for (const stream of [stdout, stderr]) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') return;
    if (stream === stdout && process.exitCode !== 74)
      stderr.write(
        `amends: the output could not be written (${error.code}).\n  Make room where it goes, then try again.\n`,
      );
    process.exitCode = 74;
  });
}

const terminals = [0, 1, 2].filter((fd) => isatty(fd));

const world = {
  stdin,
  stdout,
  stderr,
  env,
  places: placesFrom(env, platform, homedir(), join(__dirname, '..', 'dist', 'content')),
  clock: () => Date.now(),
  offsetAt: (instant) => -new Date(instant).getTimezoneOffset(),
  onSignal(signal, act) {
    process.on(signal, act);
    return () => process.off(signal, act);
  },
  raise(signal) {
    if (signal !== 'SIGTSTP') process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  },
};

// Without a listener this signal would open a debugging port.
process.on('SIGUSR1', () => {});

run(process.argv.slice(2), world).then((code) => {
  process.exitCode = process.exitCode || code;
  // Node aborts when it ends after its terminal has gone (nodejs/node#58200); so it dies of that, as others do.
  if (terminals.some((fd) => !isatty(fd))) world.raise('SIGHUP');
});
