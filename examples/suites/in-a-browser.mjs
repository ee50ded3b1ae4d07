// Opens the page of todo-backend-js-spec in a browser without a window, and prints what it found.
//
//   node in-a-browser.mjs CHECKOUT ADDRESS-OF-THE-TODOS

import { execFile } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const [checkout, target] = process.argv.slice(2);
const SPECS = 16;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const BROWSERS = [process.env.BROWSER, 'chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/** The page itself, from the checkout, at an origin of its own. */
function served() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://page').pathname);
    const file = join(checkout, path);
    if (!existsSync(file) || path.endsWith('/')) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** The page as it is when nothing happens any longer. */
async function opened(page, browsers = BROWSERS.filter(Boolean)) {
  if (browsers.length === 0) {
    throw new Error('No browser was found; name one by the variable BROWSER.');
  }
  const profile = mkdtempSync(join(tmpdir(), 'suite-browser-'));
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  options.push(`--user-data-dir=${profile}`, '--virtual-time-budget=120000', '--dump-dom', page);
  try {
    return await new Promise((resolve, reject) =>
      execFile(browsers[0], options, { maxBuffer: 1 << 26, timeout: 180000 }, (failure, text) =>
        failure ? reject(failure) : resolve(text)));
  } catch (failure) {
    if (failure.code !== 'ENOENT') {
      throw failure;
    }
    return opened(page, browsers.slice(1));
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const server = await served();
const page = `http://127.0.0.1:${server.address().port}/index.html?${target}`;
const document = await opened(page);
server.close();
server.closeAllConnections();
const tests = [...document.matchAll(/<li class="test (pass|fail|pending)[^"]*"><h2>([^<]*)/g)];
tests.forEach(([, result, name]) => console.log(`${result === 'pass' ? 'ok    ' : 'FAILED'} ${name}`));
const passed = tests.filter(([, result]) => result === 'pass').length;
console.log(`${passed} of ${SPECS} specs pass`);
process.exitCode = passed === SPECS && tests.length === SPECS ? 0 : 1;
