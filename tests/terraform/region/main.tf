# One configuration with what a three-tier system takes. `stage` 2 changes of it what can be changed in place.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  default_tags {
    tags = { Made = "terraform" }
  }
}

variable "stage" {
  type    = number
  default = 1
}

variable "public_key" {
  type = string
}

data "aws_caller_identity" "self" {}

data "aws_availability_zones" "all" {
  state = "available"
}

locals {
  zones = slice(data.aws_availability_zones.all.names, 0, 2)
}

output "web" {
  value = aws_eip.web.public_ip
}

output "name_servers" {
  value = aws_route53_zone.public.name_servers
}

output "account" {
  value = data.aws_caller_identity.self.account_id
}
