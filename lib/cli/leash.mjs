// Preloaded into every Next process: ends it when the process that started it is gone, however that one died.
// It looks from time to time because a listener, or unref(), on the channel would change when Next's own workers end.
if (process.connected) {
  setInterval(() => process.connected || process.exit(1), 250).unref()
}
