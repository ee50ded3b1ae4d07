CREATE TABLE `scout` (
  `id` binary(16) NOT NULL,
  `name` varchar(100) NOT NULL,
  CONSTRAINT `pk_scout` PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE `handshake` (
  `id` binary(16) NOT NULL,
  `status` varchar(63) NOT NULL,
  `requester_id` binary(16) NOT NULL,
  `recipient_id` binary(16) NOT NULL,
  CONSTRAINT `pk_handshake` PRIMARY KEY (`id`),
  CONSTRAINT `fk_handshake_requester_id` FOREIGN KEY (`requester_id`) REFERENCES `scout` (`id`) ON DELETE CASCADE,
  CONSTRAINT `fk_handshake_recipient_id` FOREIGN KEY (`recipient_id`) REFERENCES `scout` (`id`) ON DELETE CASCADE,
  CONSTRAINT `ck_handshake_status` CHECK (`status` IN ('offered', 'taken', 'refused'))
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_handshake_requester_id` ON `handshake` (`requester_id`, `id`);
CREATE INDEX `ix_handshake_recipient_id` ON `handshake` (`recipient_id`, `id`);
ALTER TABLE `handshake` ADD `least_of_requester_id` binary(16) AS (least(`requester_id`, `recipient_id`)) VIRTUAL;
ALTER TABLE `handshake` ADD `greatest_of_requester_id` binary(16) AS (greatest(`requester_id`, `recipient_id`)) VIRTUAL;
CREATE UNIQUE INDEX `uq_handshake_requester_id_recipient_id` ON `handshake` (`least_of_requester_id`, `greatest_of_requester_id`);
CREATE TABLE `secret` (
  `id` binary(16) NOT NULL,
  `text` varchar(100) NOT NULL,
  `owner_id` binary(16) NOT NULL,
  CONSTRAINT `pk_secret` PRIMARY KEY (`id`),
  CONSTRAINT `fk_secret_owner_id` FOREIGN KEY (`owner_id`) REFERENCES `scout` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX `ix_secret_owner_id` ON `secret` (`owner_id`, `id`);
CREATE VIEW `scout_friends` (`scout_id`, `friend_id`) AS
SELECT `requester_id`, `recipient_id` FROM `handshake` WHERE `status` IN ('taken')
UNION ALL
SELECT `recipient_id`, `requester_id` FROM `handshake` WHERE `status` IN ('taken');
