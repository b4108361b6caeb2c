// Preloaded into every Next process: ends it as soon as the process that started it is gone, however that one died.
if (process.channel) {
  process.on('disconnect', () => process.exit())
  process.channel.unref()
}
