#!/usr/bin/env node
// What `npm install` builds is in dist/. This stands before it, as it is written, to say so where it is missing.
try {
  await import('../dist/main.js');
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('Run npm ci first (it installs and builds).');
  process.exitCode = process.argv[2] === 'serve' ? 78 : 2;
}
