// A worker thread starts from a file that Node can run as it is; the rest is TypeScript through tsx. Its hook for `require` works in this
// thread; the one for `import` would start another, of 40 MB, beside each.
require('tsx/cjs/api').register();
require('./picture-thread.ts');
