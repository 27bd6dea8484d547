-- CreateTable
CREATE TABLE "warehouse_cursors" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "warehouse" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,
    "pass" BIGINT NOT NULL DEFAULT 0,
    "pending_id" BIGINT,
    "pending_writers" TEXT,
    "worker" TEXT,
    "lease_until_ms" BIGINT,
    "synced_at_ms" BIGINT
);

-- CreateTable
-- INTEGER, as in "events".
CREATE TABLE "warehouse_changes" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "event_id" BIGINT
);

-- Whoever deletes or changes, by whatever way, a server that follows hears of it.
CREATE TRIGGER "warehouse_event_erased" AFTER DELETE ON "events"
WHEN EXISTS (SELECT 1 FROM "warehouse_cursors")
BEGIN
    INSERT INTO "warehouse_changes" ("user_id", "event_id") VALUES (OLD."user_id", OLD."id");
END;

CREATE TRIGGER "warehouse_user_added" AFTER INSERT ON "users"
WHEN (NEW."display_name" IS NOT NULL OR NEW."timezone" IS NOT NULL) AND EXISTS (SELECT 1 FROM "warehouse_cursors")
BEGIN
    INSERT INTO "warehouse_changes" ("user_id") VALUES (NEW."id");
END;

CREATE TRIGGER "warehouse_user_changed" AFTER UPDATE ON "users"
WHEN (NEW."display_name" IS NOT OLD."display_name" OR NEW."timezone" IS NOT OLD."timezone") AND EXISTS (SELECT 1 FROM "warehouse_cursors")
BEGIN
    INSERT INTO "warehouse_changes" ("user_id") VALUES (NEW."id");
END;

CREATE TRIGGER "warehouse_user_erased" AFTER DELETE ON "users"
WHEN (OLD."display_name" IS NOT NULL OR OLD."timezone" IS NOT NULL) AND EXISTS (SELECT 1 FROM "warehouse_cursors")
BEGIN
    INSERT INTO "warehouse_changes" ("user_id") VALUES (OLD."id");
END;
