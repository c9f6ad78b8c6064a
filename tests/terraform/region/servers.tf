data "aws_ami" "debian" {
  most_recent = true
  owners      = ["136693071363"]

  filter {
    name   = "name"
    values = ["debian-12-amd64-*"]
  }
}

data "aws_ec2_instance_type" "small" {
  instance_type = "t3.small"
}

data "aws_ssm_parameter" "debian" {
  name = "/aws/service/debian/release/12/latest/amd64"
}

resource "aws_key_pair" "main" {
  key_name   = "main"
  public_key = var.public_key
}

resource "aws_instance" "web" {
  ami                    = data.aws_ami.debian.id
  instance_type          = var.stage == 1 ? "t3.micro" : "t3.small"
  subnet_id              = aws_subnet.public[0].id
  vpc_security_group_ids = [aws_security_group.web.id]
  key_name               = aws_key_pair.main.key_name
  iam_instance_profile   = aws_iam_instance_profile.web.name

  user_data = <<-SCRIPT
    #!/bin/sh
    echo made by terraform > /var/www/html/index.html
    systemctl enable --now nginx
  SCRIPT

  root_block_device {
    volume_size = var.stage == 1 ? 9 : 10
    volume_type = "gp3"
  }

  metadata_options {
    http_tokens = var.stage == 1 ? "optional" : "required"
  }

  tags = { Name = "web" }
}

resource "aws_eip" "web" {
  domain   = "vpc"
  instance = aws_instance.web.id
}

resource "aws_ebs_volume" "data" {
  availability_zone = local.zones[0]
  size              = var.stage
}

resource "aws_volume_attachment" "data" {
  device_name = "/dev/xvdf"
  volume_id   = aws_ebs_volume.data.id
  instance_id = aws_instance.web.id
}

resource "aws_launch_template" "app" {
  name          = "app"
  image_id      = data.aws_ssm_parameter.debian.value
  instance_type = "t3.nano"
  description   = "stage ${var.stage}"
}

resource "aws_instance" "app" {
  subnet_id              = aws_subnet.private[1].id
  vpc_security_group_ids = [aws_security_group.db.id]

  launch_template {
    id      = aws_launch_template.app.id
    version = 1
  }

  ebs_block_device {
    device_name = "/dev/sdf"
    volume_size = 1
  }
}

resource "aws_ec2_instance_state" "app" {
  instance_id = aws_instance.app.id
  state       = var.stage == 1 ? "running" : "stopped"
  depends_on  = [aws_ami_copy.app]
}

resource "aws_network_interface" "spare" {
  subnet_id       = aws_subnet.private[1].id
  private_ips     = ["10.0.11.50", "10.0.11.51"]
  security_groups = [aws_security_group.db.id]
}

resource "aws_ami_from_instance" "app" {
  name               = "app"
  source_instance_id = aws_instance.app.id
}

resource "aws_ami_copy" "app" {
  name              = "app-copy"
  source_ami_id     = aws_ami_from_instance.app.id
  source_ami_region = var.region
}

resource "aws_ebs_snapshot" "data" {
  volume_id = aws_ebs_volume.data.id
}

resource "aws_ebs_volume" "restored" {
  availability_zone = local.zones[1]
  snapshot_id       = aws_ebs_snapshot.data.id
}
