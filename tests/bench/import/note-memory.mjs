import { writeFileSync } from 'node:fs'

// Preloaded into a process that is measured: when it ends, it notes how much memory it had at its peak, in bytes, and the seconds
// that it kept a processor busy.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const noted = { memory: maxRSS * 1024, busy: (userCPUTime + systemCPUTime) / 1e6 }
  writeFileSync(`${process.env.BENCH_NOTES}.${process.pid}`, JSON.stringify(noted))
})
