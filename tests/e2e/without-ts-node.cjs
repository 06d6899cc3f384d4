// Loaded into the processes of a stack whose program is JavaScript: the SDK would load ts-node and the compiler all the same, which takes a
// second. Pulumi.yaml says so too, but a language host that was built from Go modules does not hear it.
if (process.env.PULUMI_NODEJS_TYPESCRIPT !== undefined) process.env.PULUMI_NODEJS_TYPESCRIPT = "false";
