-- AlterTable
ALTER TABLE "runs" ADD COLUMN "attempt" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "bucket_leases" (
    "run_id" TEXT NOT NULL,
    "bucket" INTEGER NOT NULL,
    "worker" TEXT NOT NULL,
    "lease_until_ms" BIGINT NOT NULL,

    PRIMARY KEY ("run_id", "bucket"),
    CONSTRAINT "bucket_leases_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "runs" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
